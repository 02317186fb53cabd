import HTTPTypes

extension HTTPFields {
    /// What `self[name]` gives, without making a new text of the one field that there usually is.
    func text(_ name: HTTPField.Name) -> String? {
        var found: Int?
        for index in indices where self[index].name == name {
            if found != nil { return self[name] }
            found = index
        }
        return found.map { self[$0].value }
    }
}
