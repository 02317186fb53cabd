import Policies
import Rights

extension RequestWorkText {
    package var bulgarian: String {
        switch self {
        case .done(let done): return Self.bulgarian(done)
        case .withdraw: return "Оттеглете съгласия"
        case .withdrawLead:
            return "Онова, което се основава само на тях, спира веднага, сякаш човекът ги е оттеглил на тези страници."
        case .withdrawWhich: return "Кои съгласия"
        case .untouched(let rights): return "Неизпълнено по това искане: \(rights)"
        case .without: return "Нямаше какво да се направи или е направено другаде и отговорът го казва"
        case .withoutMissing: return "Първо го изпълнете или отбележете, че нямаше какво да се направи"
        case .erasureOrdered:
            return
                "Изтриването на данните ви е наредено. Изпълнява се, когато изтече времето, в което може да се отмени."
        case .stays: return "Това остава и ще бъде изтрито от само себе си, когато срокът му изтече:"
        case .nothingStays: return "Не остава нищо."
        case .yourself: return "Можете да го направите сами"
        case .yourselfLead: return "Важи веднага. Ако предпочитате да помолите фирмата, използвайте формуляра по-долу."
        case .askFirm: return "Помолете фирмата"
        case .hint(let right): return Self.bulgarian(right)
        }
    }

    private static func bulgarian(_ done: CarriedOut) -> String {
        switch done {
        case .erased: return "Данните бяха изтрити, освен онова, което трябва да остане"
        case .restricted: return "Данните бяха ограничени"
        case .erasureOrdered: return "Изтриването беше наредено"
        case .corrected: return "Стойност беше поправена"
        case .liftingAnnounced: return "Краят на ограничаването беше обявен"
        case .lifted: return "Ограничаването приключи"
        case .accessPackage: return "Всичко, което се пази, беше подготвено"
        case .portabilityPackage: return "Данните за пренасяне бяха подготвени"
        case .consentWithdrawn: return "Съгласието беше оттеглено"
        case .useStopped: return "Използването, срещу което е възразено, спря"
        case .objectionUpheld: return "Възражението беше прието за основателно"
        case .objectionDismissed: return "Възражението беше преценено и не беше прието, с мотиви"
        case .charged: return "Беше определена такса, с мотиви"
        case .passedToAuthority: return "Жалбата беше предадена на надзорния орган"
        }
    }

    private static func bulgarian(_ right: Right) -> String {
        switch right {
        case .access, .portability: return "Оставете празно, ако искате всичко."
        case .rectification: return "Напишете коя стойност е грешна и коя е вярната."
        case .erasure: return "Оставете празно, ако искате всичко да се изтрие; иначе напишете какво."
        case .restriction: return "Напишете кои данни и защо използването им да спре засега."
        case .objection:
            return
                "Напишете срещу кое използване възразявате и какво във вашето положение говори против него; за реклама не са нужни причини."
        case .withdrawConsent: return "Оставете празно, ако имате предвид всички съгласия; иначе напишете кое."
        case .automatedDecision: return "Напишете за кое решение става дума и какво да прегледа човек."
        case .complaint: return "Напишете какво се случи и какво очаквате от нас."
        case .information: return "Напишете въпроса си."
        }
    }
}
