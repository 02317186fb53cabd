import Rights

extension AnswerWordsText {
    package var latvian: String {
        switch self {
        case .title: return "Kā formulētas atbildes"
        case .lead:
            return
                "Kas stāv pirms un pēc atbildes, katrai tiesībai un valodai. Kur uzņēmumam nav savu vārdu, stāv mūsējie."
        case .editLead:
            return
                "Ko atstājat tukšu, to sakām mūsu vārdiem. Personas datiem šeit nav vietas: tie nonāktu katrā vēstulē."
        case .own: return "pašu vārdi"
        case .house: return "sistēmas vārdi"
        case .opening: return "Sākums"
        case .openingHint: return "Sveiciena un pirmā teikuma vietā."
        case .closing: return "Nobeigums"
        case .closingHint: return "Pēc atbildes, pirms paraksta."
        case .signature: return "Paraksts"
        case .signatureHint: return "Uzņēmuma nosaukuma vietā."
        case .places: return "Figūriekavās ievietojam:"
        case .place(.firm): return "uzņēmuma nosaukums"
        case .place(.rights): return "kas prasīts"
        case .place(.day): return "pieprasījuma diena"
        case .place(.number): return "tā numurs"
        case .preview: return "Apskatīt vēstuli"
        case .previewTitle: return "Šādi izskatītos vēstule"
        case .keep: return "Lietot šos vārdus"
        case .leave: return "Atgriezties pie sistēmas vārdiem"
        case .versions: return "Redakcijas"
        case .version: return "Redakcija"
        case .made: return "Izveidota"
        case .words: return "Vārdi"
        case .fault(.placeUnknown(let name)): return "{\(name)} nav nekas, ko varam ievietot"
        case .fault(.braceOpen): return "Figūriekava stāv viena: rakstiet abas, piemēram, {firm}"
        case .fault(.tooLong): return "Rakstiet ne vairāk kā 2000 rakstzīmju"
        case .fault(.hasAddress): return "Šeit drīkst būt tikai paša uzņēmuma adreses"
        }
    }
}
