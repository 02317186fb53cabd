extension DataKindText {
    package var latvian: String {
        switch self {
        case .identity: return "Kas jūs esat"
        case .contact: return "Kā ar jums sazināties"
        case .account: return "Jūsu konts"
        case .family: return "Ģimene"
        case .financial: return "Maksājumi un rēķini"
        case .transaction: return "Pasūtījumi un līgumi"
        case .communication: return "Ko esam viens otram rakstījuši un teikuši"
        case .marketing: return "Vēlmes par reklāmu"
        case .profile: return "Intereses un vērtējumi"
        case .usage: return "Mūsu pakalpojumu lietošana"
        case .device: return "Jūsu ierīce"
        case .location: return "Kur jūs atrodaties"
        case .content: return "Jūsu augšupielādētais"
        case .image: return "Attēli un ieraksti"
        case .education: return "Mācības"
        case .employment: return "Darbs"
        case .health: return "Veselība"
        case .biometric: return "Biometriskie dati"
        case .other: return "Citi dati"
        }
    }
}
