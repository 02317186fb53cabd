extension MaskText {
    package var latvian: String {
        switch self {
        case .lead:
            return
                "Šajos datos runāts arī par citiem cilvēkiem. Tā tos rādīs kopija; adreses un numuri, kas nav paša cilvēka, ir aizsegti. Izlasiet un aizsedziet vai izlaidiet to, kas vēl attiecas uz citiem."
        case .places(let count): return "Aizsegts: \(count)"
        case .words: return "Aizsegt arī šos vārdus"
        case .wordsHint:
            return
                "Citu cilvēku vārdi un segvārdi, pa vienam rindā. Ja kādu pievienosiet, kopiju redzēsiet vēlreiz, pirms tā tiek nodota."
        case .leftOut: return "Izlaist"
        case .place: return "Nodot šādu kopiju"
        case .leftOutHint: return "Dokumenti, kas uz cilvēku neattiecas."
        }
    }
}
