import Choices
import Foundation
import Policies
import Vocabulary

/// Draws the fields of a point: each with its type's input, and why it is asked.
struct PointQuestions {
    let form: PointForm
    let answers: PointAnswers
    let mistakes: [FormMistake]
    let registers: Registers
    let say: Voice

    /// Required and optional fields, then those that hang on a fact, under the box that states it.
    var html: HTML {
        if form.isChoice { return offers + warning }
        let plain = (form.fields(.required) + form.fields(.optional)).filter { PointForm.canBeTyped($0.item.type) }
        return """
            \(plain.map { question($0).html(say, mistakes: mistakes) })\(facts)\(agreements)\(offers)\(warning)
            """
    }

    private var facts: HTML {
        guard !form.point.asksIf.isEmpty else { return .empty }
        let parts = form.point.asksIf.map { ask -> HTML in
            let label = form.policy.facts[ask.fact]?.label(say) ?? ask.fact.rawValue
            let box = TickBox(
                PointForm.name(ofFact: ask.fact), label,
                hint: form.policy.facts[ask.fact].map { say($0.annotations.text) } ?? "",
                isTicked: answers.facts.contains(ask.fact))
            let fields = form.fields(.onFact(ask.fact)).map { question($0).html(say, mistakes: mistakes) }
            return """
                <div class="condition">\(box.html(say, mistakes: mistakes))<div class="depends">\(fields)</div></div>
                """
        }
        return TickBox.group(say(CollectText.alsoIf), HTML(parts))
    }

    private var agreements: HTML {
        guard !form.agreements.isEmpty else { return .empty }
        let boxes = form.agreements.map { agreement in
            let statement = say(agreement.statement)
            return TickBox(
                PointForm.name(ofAgreement: agreement.name),
                statement.isEmpty ? agreement.label(say) : statement,
                hint: say(agreement.annotations.text), isTicked: answers.agreements.contains(agreement.name)
            ).html(say, mistakes: mistakes)
        }
        return TickBox.group(say(CollectText.confirmTitle), HTML(boxes))
    }

    /// The words stand as they will be kept: the question of each, and once what the law wants told before it.
    private var offers: HTML {
        let shown = form.offers.compactMap { consent in
            ConsentWords.shown(for: consent, of: form.policy, in: say.language).map { (consent, $0.language) }
        }
        guard !shown.isEmpty else { return .empty }
        let boxes = shown.map { consent, _ in
            TickBox(
                PointForm.name(ofConsent: consent.name), say(consent.ask),
                isTicked: answers.consents.contains(consent.name)
            ).html(say, mistakes: mistakes)
        }
        var languages: [Language] = []
        for (_, language) in shown where !languages.contains(language) { languages.append(language) }
        let notices = languages.map { language -> HTML in
            """
            <p class="hint" lang="\(language.rawValue)">\(ConsentWords.notice(language, form.policy))</p>
            """
        }
        return TickBox.group(
            say(CollectText.offersTitle), hint: say(CollectText.offersHint), HTML(boxes) + HTML(notices))
    }

    private var warning: HTML {
        let words = say(form.point.warning)
        return words.isEmpty ? .empty : NoticeBox(.warning, "<p>\(words)</p>").html(say)
    }

    private func question(_ field: PointForm.Field) -> FormQuestion {
        let item = field.item
        return FormQuestion(
            field.name, item.label(say), hint: hint(field), input(field), isOptional: field.need == .optional)
    }

    private func hint(_ field: PointForm.Field) -> String {
        var parts = [say(field.item.annotations.text)]
        if field.item.isMany, field.item.type != .longText { parts.append(say(CollectText.onePerLine)) }
        // With one purpose the page has said it above.
        if form.purposes.count > 1, !field.purposes.isEmpty {
            let purposes = field.purposes.map { $0.label(say) }.joined(separator: "; ")
            parts.append(say(CollectText.usedFor(purposes: purposes)))
        }
        return parts.filter { !$0.isEmpty }.map(say.sentence).joined(separator: " ")
    }

    private func input(_ field: PointForm.Field) -> FormQuestion.Field {
        let item = field.item
        let value = answers.text(item.name)
        switch item.type {
        case .longText: return .lines(value: value)
        case .address: return .lines(value: value, rows: 3)
        case .email: return .line(value: value, kind: "email", autocomplete: "email")
        case .phone: return .line(value: value, kind: "tel", autocomplete: "tel", isShort: true)
        case .date:
            let isBirthday = item.category == "identity.birth-date"
            return .line(value: value, kind: "date", autocomplete: isBirthday ? "bday" : nil, isShort: true)
        case .number: return .line(value: value, isShort: true)
        case .url: return .line(value: value, kind: "url")
        case .boolean:
            let both = [
                FormQuestion.Option("true", say(CollectText.yes)), .init("false", say(CollectText.no)),
            ]
            return .oneOf(both + noAnswer(field), chosen: value.isEmpty ? nil : value)
        case .choice: return choice(field, value)
        case .country: return country(value)
        default:
            if item.isMany { return .lines(value: value, rows: 3) }
            let isSecret = item.keptAs == .digest
            return .line(
                value: isSecret ? "" : value, kind: isSecret ? "password" : "text",
                autocomplete: Self.autocomplete(item))
        }
    }

    /// The way back from an answer that need not be given.
    private func noAnswer(_ field: PointForm.Field) -> [FormQuestion.Option] {
        field.need == .optional ? [.init("", say(CollectText.clearAnswer))] : []
    }

    private func choice(_ field: PointForm.Field, _ value: String) -> FormQuestion.Field {
        let options = field.item.choices.map { FormQuestion.Option($0.name.rawValue, $0.label(say)) }
        guard options.count > 6 else { return .oneOf(options + noAnswer(field), chosen: value.isEmpty ? nil : value) }
        return .list([.init("", say(CollectText.choose))] + options, chosen: value)
    }

    private func country(_ value: String) -> FormQuestion.Field {
        let locale = Locale(identifier: say.language.rawValue)
        let options = registers.countries.keys.map { code in
            FormQuestion.Option(code, locale.localizedString(forRegionCode: code) ?? code)
        }
        let sorted = options.sorted { $0.label.compare($1.label, locale: locale) == .orderedAscending }
        return .list([.init("", say(CollectText.choose))] + sorted, chosen: value)
    }

    /// What the browser may fill in by itself (WCAG 2.2, 1.3.5).
    private static func autocomplete(_ item: DataItem) -> String? {
        switch item.category {
        case "identity.name": return "name"
        case "account.username": return "username"
        case "account.password": return "new-password"
        default: return nil
        }
    }
}
