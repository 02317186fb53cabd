extension MaskText {
    package var english: String {
        switch self {
        case .lead:
            return
                "Others are spoken of in this data. So the copy will show it; addresses and numbers that are not the person's own are masked. Read it, and mask or leave out what is still of others."
        case .places(let count): return "\(count) masked"
        case .words: return "Mask these words too"
        case .wordsHint:
            return
                "Names and nicknames of others, one a line. If you add some, you see the copy once more before it is put in place."
        case .leftOut: return "Leave out"
        case .place: return "Put this copy in place"
        case .leftOutHint: return "Documents that do not concern the person."
        }
    }
}
