import Choices

/// How a choice reached the firm, in words.
package struct WayText: UIText {
    package let way: ChoiceRecord.Way

    package init(_ way: ChoiceRecord.Way) { self.way = way }

    package static let samples: [WayText] = ChoiceRecord.Way.allCases.map(WayText.init)
}
