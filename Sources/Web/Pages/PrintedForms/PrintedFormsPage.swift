import Policies
import Vocabulary

/// All forms of a firm, in its languages; filled in for who is signed in.
struct PrintedFormsPage: Sendable {
    let policy: Policy
    let isSignedIn: Bool

    func page(_ say: Voice) -> Page {
        Page(
            title: say(PrintedFormText.title), lead: say(PrintedFormText.lead),
            body: """
                <p>\(say(PrintedFormText.noForm))</p>
                \(isSignedIn ? "<p>\(say(PrintedFormText.filledLead))</p>" as HTML : .empty)
                \(PrintedForm.all(of: policy).map { entry($0, say) })
                """, place: .rights(policy.id), back: .rights(policy.id))
    }

    private func entry(_ form: PrintedForm, _ say: Voice) -> HTML {
        """
        <h2 id="\(form.name.rawValue)">\(form.title(say))</h2>
        <p>\(say(RightsText.meaning(form.right))) <small>(\(say(RightsText.article(form.right))))</small></p>
        \(ways(.empty, form, say) { .form(policy.id, form.name, $0) })
        \(isSignedIn ? ways(.filled, form, say) { .ownForm(policy.id, form.name, $0) } : .empty)
        """
    }

    private func ways(
        _ kind: PrintedFormText, _ form: PrintedForm, _ say: Voice, _ path: (Language) -> Path
    ) -> HTML {
        let links = PrintedForm.languages(of: policy).map { language -> HTML in
            let title = UILanguages.ownName(language)
            return """
                <li><a href="\(path(language))" hreflang="\(language.rawValue)"><span lang="\(language.rawValue)">\
                \(title)</span> (PDF)<span class="unseen">: \(form.title(say))</span></a></li>
                """
        }
        return "<h3>\(say(kind))</h3><ul class=\"ways\">\(links)</ul>"
    }
}
