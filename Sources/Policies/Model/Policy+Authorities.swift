extension Policy {
    /// The supervisory authorities that the policy itself names, for want of one in the register: parties with the role
    /// `authority` that get no data.
    package var namedAuthorities: [Party] {
        parties.filter { party in
            !party.isCategory && party.roles.contains(.authority)
                && !recipients.contains { $0.parties.contains(party.name) }
        }
    }
}
