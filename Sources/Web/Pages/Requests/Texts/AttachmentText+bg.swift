extension AttachmentText {
    package var bulgarian: String {
        switch self {
        case .question: return "Файлове"
        case .hint:
            return
                "Най-много пет, всеки до 4 МБ и общо до 8 МБ: PDF, JPEG, PNG или обикновен текст. Пазят се запечатани и изчезват с искането. Не изпращайте копие на лична карта, освен ако сме го поискали."
        case .title: return "Файлове към искането"
        case .tooManyNow:
            return "В момента идват твърде много файлове. Изпратете искането без тях, или влезте в профила си"
        }
    }
}
