extension RequestFiguresText {
    package var latvian: String {
        switch self {
        case .title: return "Pieprasījumu skaitļi"
        case .lead: return "Pēdējo divpadsmit mēnešu pieprasījumi pēc saņemšanas mēneša un pēc tiesībām."
        case .none: return "Pēdējos divpadsmit mēnešos pieprasījumu nav bijis."
        case .noneAnswered: return "Uz nevienu vēl nav atbildēts."
        case .byMonth: return "Pa mēnešiem"
        case .byRight: return "Pa tiesībām"
        case .daysTaken: return "Dienas līdz atbildei"
        case .month: return "Mēnesis"
        case .right: return "Tiesības"
        case .received: return "Saņemti"
        case .answered: return "Atbildēti"
        case .stillOpen: return "Atvērti"
        case .late: return "Nokavēti"
        case .median: return "Dienas, mediāna"
        case .slowest: return "Visvairāk dienu"
        case .inTime: return "Atbildēti laikā"
        case .toMedian: return "Mediāna"
        case .toSlowest: return "Līdz vēlākajai atbildei"
        case .counts(let received, let answered, let late):
            return "saņemti \(received), atbildēti \(answered), nokavēti \(late)"
        case .days(let median, let slowest): return "mediāna \(median), visvairāk \(slowest)"
        }
    }
}
