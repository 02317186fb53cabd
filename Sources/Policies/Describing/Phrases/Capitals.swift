/// Which labels of a policy keep their capital inside a sentence.
struct Capitals: Sendable {
    /// Names, as they are written: of parties, and labels in a language whose words nobody here knows.
    var kept: Set<String> = []
    /// The whole notice is in such a language: German writes every noun large.
    var keepsAll = false

    /// A label as it stands within a sentence; a name as it is written.
    func inSentence(_ label: String) -> String {
        keepsAll || kept.contains(label) ? label : LabelGrammar.inSentence(label)
    }
}
