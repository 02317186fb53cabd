extension AttachmentText {
    package var latvian: String {
        switch self {
        case .question: return "Faili"
        case .hint:
            return
                "Ne vairāk kā pieci, katrs līdz 4 MB un kopā līdz 8 MB: PDF, JPEG, PNG vai vienkāršs teksts. Tie glabājas aizzīmogoti un pazūd līdz ar pieprasījumu. Nesūtiet personas apliecības kopiju, ja mēs to neesam prasījuši."
        case .title: return "Pieprasījumam pievienotie faili"
        case .tooManyNow: return "Pašlaik pienāk pārāk daudz failu. Nosūtiet pieprasījumu bez tiem vai pierakstieties"
        }
    }
}
