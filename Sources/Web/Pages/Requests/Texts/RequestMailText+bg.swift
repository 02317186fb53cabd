import Policies

extension RequestMailText {
    package var bulgarian: String {
        switch self {
        case .title(.received, let firm): return "Получихме искането ви: \(firm)"
        case .title(.question, let firm): return "Въпрос по искането ви: \(firm)"
        case .title(.extended, let firm): return "За искането ви е нужно повече време: \(firm)"
        case .title(.lifting, let firm): return "Ограничаването на данните ви приключва: \(firm)"
        case .title(.weighed, let firm): return "Възражението ви е преценено: \(firm)"
        case .title(.charged, let firm): return "Такса за искането ви: \(firm)"
        case .title(.passed, let firm): return "Жалбата ви отива при надзорния орган: \(firm)"
        case .title(.answered, let firm): return "Отговорът на искането ви: \(firm)"
        case .greeting: return "Добър ден,"
        case .lead(.received): return "Искането ви пристигна и е вписано. Сега не е нужно да правите нищо повече."
        case .lead(.question):
            return "За да отговорим на искането ви, трябва да ви попитаме нещо. Докато отговорите, срокът му е спрян."
        case .lead(.extended): return "За искането ви ни е нужно повече време, по тези причини:"
        case .lead(.lifting):
            return "Данните ви само се съхраняваха, както поискахте. Съобщаваме ви, преди това да приключи:"
        case .lead(.weighed):
            return "Възразихте срещу използване на данните ви. Преценихме доводите ви и намираме:"
        case .lead(.charged):
            return "За искането ви се дължи такса на това основание:"
        case .lead(.passed):
            return "Не успяхме да уредим жалбата с вас. Предаваме я на надзорния орган с цялата преписка:"
        case .lead(.answered): return "Това е отговорът на искането ви:"
        case .about(let rights): return "Вашето искане: \(rights)."
        case .number(let number): return "Номерът му: \(number)."
        case .due(let day): return "Отговаряме най-късно до \(day)"
        case .asked(let rights, let day): return "Вашето искане от \(day): \(rights)."
        case .draft(.access):
            return
                "Онова, което пазим за вас, е готово; при всяка стойност са посочени целите, източникът, получателите и докога се пази."
        case .draft(.rectification):
            return "Поправихме данните, както поискахте. Онези, които ги бяха получили, биват уведомени."
        case .draft(.erasure):
            return
                "Изтрихме данните ви, освен онези, които закон или друга причина ни задължава да пазим."
        case .draft(.restriction):
            return "Отсега нататък данните само се съхраняват. Ще ви съобщим, преди това да приключи."
        case .draft(.portability):
            return "Данните, които ни дадохте, са във файла, във вид, който и други програми четат."
        case .draft(.objection): return "Спряхме използването, срещу което възразихте."
        case .draft(.withdrawConsent): return "Съгласието ви е оттеглено; спря и всичко, което се основаваше на него."
        case .draft(.automatedDecision): return "Човек прегледа решението отново и установи:"
        case .draft(.complaint): return "Проверихме написаното от вас и установихме:"
        case .draft(.information): return "По въпроса ви:"
        case .ground(let ground, let article): return "Основание за отказа: \(ground) (член \(article) от ОРЗД)."
        case .authority(let name, let site):
            return
                "Може да подадете жалба до надзорния орган: \(name)\(site.isEmpty ? "" : ", \(site)") (член 77 от ОРЗД)."
        case .otherAuthorities:
            return
                "Може да подадете жалба и до надзорния орган на друга държава от Европейския съюз: където живеете или работите, или където се е случило (член 77, параграф 1 от ОРЗД). Адресите им: edpb.europa.eu."
        case .court: return "Може да се обърнете и към съда (член 79 от ОРЗД)."
        }
    }
}
