extension MeasureText {
    package var bulgarian: String {
        switch self {
        case .title: return "Регистър на мерките"
        case .lead:
            return "Как фирмата пази данните: на какъв закон или стандарт съответства всяка мярка, кой отговаря за "
                + "нея, как и кога е проверена и какво е установено."
        case .none: return "Политиката не посочва мерки за сигурност."
        case .measure: return "Мярка"
        case .kind: return "Вид"
        case .technical: return "Технически"
        case .organisational: return "Организационни"
        case .physical: return "Физически"
        case .documentary: return "Документални"
        case .owner: return "Отговорник"
        case .nobody: return "Никой не е посочен"
        case .follows: return "Закон или стандарт"
        case .notSaid: return "Не е посочено"
        case .check: return "Проверка"
        case .lastCheck: return "Последна проверка"
        case .result: return "Резултат"
        case .never: return "Още не е проверявана"
        case .before: return "Досегашни проверки"
        case .enter: return "Вписване на проверка"
        case .howHint: return "Не споменавайте имена на хора: записът остава завинаги."
        case .howChecked: return "Как е проверена"
        case .notYours:
            return "Проверка може да впише само отговорникът за мярката или служител с администраторски права."
        }
    }
}
