import Ledger
import Policies
import Processing
import Rights
import Vocabulary

/// What staff see before a copy is put in place: the values in which others are spoken of, as the copy will show them.
struct CopyPreview: Sendable {
    struct Row: Sendable {
        let datum: DatumID
        let item: ElementName
        let text: Sealed<String>
        let places: Int
    }

    enum Field {
        /// Words that staff mask beside what is found.
        static let words = "provide-words"
        static let leftOut = "provide-left-out"
        /// Names what was shown: the copy goes only as it was seen.
        static let seen = "provide-seen"
    }

    let rows: [Row]
    let care: CopyCare
    /// Names what is shown.
    let mark: String

    var places: Int { rows.filter { !care.leftOut.contains($0.datum) }.reduce(0) { $0 + $1.places } }

    func questions(_ words: PolicyVoice) -> [FormQuestion] {
        let say = words.say
        return [
            FormQuestion(
                Field.words, say(MaskText.words), hint: say(MaskText.wordsHint),
                .lines(value: care.words.map { $0.revealingPersonalData() }.joined(separator: "\n"), rows: 3),
                isOptional: true),
            FormQuestion(
                Field.leftOut, say(MaskText.leftOut), hint: say(MaskText.leftOutHint),
                .someOf(
                    rows.enumerated().map { index, row in
                        .init(row.datum.rawValue, "\(index + 1). \(words.label(.data, row.item))")
                    }, chosen: Set(care.leftOut.map(\.rawValue))), isOptional: true),
        ]
    }

    func html(_ words: PolicyVoice) -> HTML {
        let say = words.say
        let shown = rows.enumerated().map { index, row -> HTML in
            """
            <li><p><b>\(index + 1). \(words.label(.data, row.item))</b> \(Badge(.info, say(MaskText.places(row.places))).html)</p>
            <blockquote class="words" dir="auto">\(row.text.revealingPersonalData())</blockquote></li>
            """
        }
        return """
            <p>\(say(MaskText.lead))</p><ol class="preview">\(shown)</ol>
            """
    }
}

extension RequestRoutes {
    /// Puts the copy in place; where others are spoken of in it, only as staff have just seen it.
    func provide(_ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext) async throws {
        let (request, deed) = (page.file.request, try staffDeed(context))
        guard let scope = request.packageScope, let subject = request.subject, request.isProven else {
            throw RequestFault.identityMissing
        }
        let lines = fields.text(CopyPreview.Field.words).split(separator: "\n").map(String.init)
        let care = CopyCare(
            words: lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { Sealed($0) },
            leftOut: Set(fields.several(CopyPreview.Field.leftOut).map(DatumID.init(rawValue:))))
        guard
            let preview = try await preview(scope, of: subject, care, deed, context), !preview.rows.isEmpty
        else {
            _ = try await services.requestDoor.note(scope.carriedOut, in: request.id, deed)
            return
        }
        guard fields.text(CopyPreview.Field.seen) == preview.mark else {
            page.preview = preview
            return
        }
        let left = care.leftOut.intersection(preview.rows.map(\.datum))
        _ = try await services.requestDoor.note(
            scope.carriedOut, in: request.id, care: CopyCare(words: care.words, leftOut: left),
            detail: ["masked": .count(Int64(preview.places)), "left-out": .count(Int64(left.count))], deed)
    }

    /// `nil` where the policy names no data that speaks of others. That staff look is in evidence.
    private func preview(
        _ scope: PackageScope, of subject: SubjectID, _ care: CopyCare, _ deed: DeedContext, _ context: ZavetContext
    ) async throws -> CopyPreview? {
        let door = services.door
        guard let mask = try await door.mask(for: scope, of: subject, care, at: deed.controller, now: deed.now) else {
            return nil
        }
        let policy = try services.policy(of: deed.controller).policy
        let items = Set(policy.rights[scope.right.elementName]?.masks ?? [])
        let state = try await door.person(subject, at: deed.controller).state
        guard state.data.keys.contains(where: items.contains) else { return nil }
        guard case .done(let held, _) = try await door.view(subject, deed) else { throw RequestFailure(.forbidden) }
        var rows: [CopyPreview.Row] = []
        for value in held where items.contains(value.item) && value.file == nil {
            let (shown, places) = try await mask.masked(value)
            rows.append(.init(datum: value.datum, item: value.item, text: shown.value, places: places))
        }
        // A key of the controller makes the mark, so that it says nothing of what it names.
        let left = care.leftOut.map(\.rawValue).sorted()
        let text = (rows.map { $0.datum.rawValue + $0.text.revealingPersonalData() } + left).joined(separator: "\n")
        let mark = try await door.trace(of: Sealed(text), for: "package-preview", at: deed.controller)
        return CopyPreview(rows: rows, care: care, mark: mark.hex)
    }
}
