import Rights

extension AnswerWordsText {
    package var bulgarian: String {
        switch self {
        case .title: return "Как са изказани отговорите"
        case .lead:
            return
                "Какво стои преди и след отговора, за всяко право и всеки език. Където фирмата няма свои думи, стоят нашите."
        case .editLead:
            return
                "Каквото оставите празно, казваме с наши думи. Лични данни нямат място тук: биха влезли във всяко писмо."
        case .own: return "собствени думи"
        case .house: return "думи на системата"
        case .opening: return "Начало"
        case .openingHint: return "Вместо поздрава и първото изречение."
        case .closing: return "Край"
        case .closingHint: return "След отговора, преди подписа."
        case .signature: return "Подпис"
        case .signatureHint: return "Вместо името на фирмата."
        case .places: return "В скоби поставяме:"
        case .place(.firm): return "името на фирмата"
        case .place(.rights): return "какво е поискано"
        case .place(.day): return "денят на искането"
        case .place(.number): return "номерът му"
        case .preview: return "Преглед на писмото"
        case .previewTitle: return "Така би изглеждало писмото"
        case .keep: return "Използване на тези думи"
        case .leave: return "Връщане към думите на системата"
        case .versions: return "Редакции"
        case .version: return "Редакция"
        case .made: return "Създадена"
        case .words: return "Думи"
        case .fault(.placeUnknown(let name)): return "{\(name)} не е нищо, което можем да поставим"
        case .fault(.braceOpen): return "Една скоба стои сама: напишете и двете или нито една"
        case .fault(.tooLong): return "Напишете най-много 2000 знака"
        case .fault(.hasAddress): return "Тук може да стоят само адреси на самата фирма"
        }
    }
}
