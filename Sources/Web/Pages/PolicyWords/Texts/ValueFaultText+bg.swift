import Processing

extension ValueFaultText {
    package var bulgarian: String {
        switch fault {
        case .empty: return "Попълнете това поле"
        case .tooLong: return "Текстът е твърде дълъг; съкратете го"
        case .controlCharacters: return "Има знаци, които не могат да се покажат; напишете го отново"
        case .notEmail: return "Въведете имейл адрес, например name@example.com"
        case .notPhone: return "Въведете телефонен номер, например +359 2 123 4567"
        case .notDate: return "Въведете съществуваща дата като година-месец-ден: 1990-05-24"
        case .notDateTime: return "Въведете пълна дата и час с часовата зона"
        case .notNumber: return "Въведете число; десетичният знак е точка"
        case .notBoolean: return "Изберете да или не"
        case .notChoice: return "Изберете един от отговорите"
        case .notCountry: return "Въведете двубуквения код на държавата с латински букви"
        case .notURL: return "Въведете адрес, който започва с https://"
        case .notIP: return "Въведете мрежов адрес на устройство"
        case .notIBAN: return "Проверете международния номер на сметката: контролните му цифри не съвпадат"
        case .dateImpossible: return "Датата на раждане не може да е в бъдещето, нито преди 1880 година"
        }
    }
}
