/// Passwords of twelve characters or more that everybody tries first, in lower case.
///
/// Short on purpose: shorter ones are refused by their length, and repetitions and sequences by rule.
enum CommonPasswords {
    static func contains(_ folded: String) -> Bool {
        if all.contains(folded) { return true }
        let stem = folded.reversed().drop { $0.isNumber || $0.isPunctuation || $0.isSymbol }.reversed()
        return stems.contains(String(stem))
    }

    /// Words that stay common with any tail of digits and signs (`administrator2026!`).
    private static let stems: Set<String> = [
        "", "password", "passwordpassword", "passw0rd", "p@ssword", "p@ssw0rd", "mypassword", "changeme", "changemenow",
        "changethis", "letmein", "letmeinplease", "welcome", "welcomehome", "administrator", "admin", "adminadmin",
        "qwerty", "qwertyuiop", "qwertyuiopasdf", "asdfghjkl", "zxcvbnm", "iloveyou", "iloveyouforever", "football",
        "baseball", "sunshine", "princess", "superman", "starwars", "trustno1", "secret", "topsecret", "default",
        "temporary", "test", "testtest", "zavet", "privacy", "gdpr", "парола", "паролапарола", "моятапарола",
        "администратор", "обичамте", "йцукенгшщз", "явертъуиопш", "parola", "parolaparola", "parole", "paroleparole",
        "manaparole", "administrators", "esmilutevi", "latvija", "bulgaria", "българия", "laskaparola",
    ]

    private static let all: Set<String> = [
        "1q2w3e4r5t6y", "1q2w3e4r5t6y7u8i", "q1w2e3r4t5y6", "1qaz2wsx3edc", "1qazxsw23edc", "qazwsxedcrfv",
        "zaq12wsxcde3",
        "qwerty123456", "123456qwerty", "1234qwerasdf", "abcd1234efgh", "abc123abc123", "qweasdzxc123", "password1234",
        "passwordpass1", "correcthorsebatterystaple", "thisismypassword", "thequickbrownfox", "onetwothreefour",
        "letmeinletmein", "trustno1trustno1", "aa123456789a", "a1b2c3d4e5f6", "1a2b3c4d5e6f", "asdfasdfasdf1",
    ]
}
