import Policies

extension RightsText {
    static func bulgarianSubject(_ right: Right) -> String {
        switch right {
        case .restriction: return "Ограничаване на използването на данните ми (член 18 от ОРЗД)"
        case .automatedDecision: return "Преглед от човек на решение за мен (член 22 от ОРЗД)"
        case .complaint: return "Оплакване за използването на данните ми"
        case .information: return "Въпрос по политиката ви за поверителност"
        default: return bulgarianName(right) + " – " + "Правата ми по ОРЗД"
        }
    }

    static func bulgarianLetter(_ right: Right, _ firm: String) -> String {
        let request: String
        switch right {
        case .restriction:
            request =
                "Моля да ограничите използването на данните ми (член 18 от ОРЗД). Моля само да ги пазите, докато въпросът се изясни. Става дума за следното, по следната причина: …"
        case .automatedDecision:
            request =
                "Моля човек да прегледа отново решение, взето за мен автоматично, и искам да изразя мнението си (член 22, параграф 3 от ОРЗД). Решението и денят му: …"
        case .complaint: request = "Оплаквам се от начина, по който използвате данните ми. Какво се случи и кога: …"
        case .information:
            request =
                "Имам въпрос по политиката ви за поверителност и използването на данните ми (членове 13 и 14 от ОРЗД): …"
        default: request = "Искам да упражня правата си по ОРЗД: …"
        }
        return """
            До \(firm),

            \(request)

            Името ми и имейлът или номерът, по който ме познавате: …

            Моля да отговорите в срок от един месец (член 12, параграф 3 от ОРЗД).
            """
    }
}
