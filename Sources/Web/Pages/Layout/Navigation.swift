import Accounts
import Vocabulary

/// One entry of the bar under the header.
package struct NavigationItem: Sendable {
    package let path: Path
    package let label: LayoutText

    package init(_ path: Path, _ label: LayoutText) { (self.path, self.label) = (path, label) }
}

/// The bar's entries by who reads; each area adds its row here, with the endpoint that it leads to.
package enum Navigation {
    private struct Item {
        let endpoint: Endpoint
        let label: LayoutText
        let path: @Sendable (ControllerID) -> Path
    }

    /// In the order in which they are shown.
    private static let items: [Item] = [
        Item(endpoint: .showMyData, label: .myData) { .myData($0) },
        Item(endpoint: .showChoices, label: .myChoices) { .choices($0) },
        Item(endpoint: .showHistory, label: .myHistory) { .history($0) },
        Item(endpoint: .showNotice, label: .privacyNotice) { .notice($0) },
        Item(endpoint: .listPoints, label: .forms) { .points($0) },
        Item(endpoint: .showRights, label: .myRights) { .rights($0) },
        Item(endpoint: .showDesk, label: .staffDesk) { .staffDesk($0) },
        Item(endpoint: .listRequests, label: .staffRequests) { .requests($0) },
        Item(endpoint: .listReviews, label: .staffReviews) { .reviews($0) },
        Item(endpoint: .showPeople, label: .staffPeople) { .staffPeople($0) },
        Item(endpoint: .showDepartures, label: .staffKeeping) { .staffKeeping($0) },
        Item(endpoint: .showFigures, label: .staffFigures) { .figures($0) },
        Item(endpoint: .showClients, label: .staffClients) { .staffClients($0) },
        Item(endpoint: .showAccount, label: .staffAccount) { .staffAccount($0) },
    ]

    /// Those that lead where this principal may go; none on pages of the server itself.
    ///
    /// What is for anyone is shown to people, signed in or not; the staff have a bar of their own.
    package static func items(for principal: Principal, at controller: ControllerID?) -> [NavigationItem] {
        guard let controller else { return [] }
        var isStaff = false
        if case .staff = principal { isStaff = true }
        return items.filter { item in
            item.endpoint.access == .anyone ? !isStaff : item.endpoint.access.admits(principal, at: controller)
        }.map { NavigationItem($0.path(controller), $0.label) }
    }
}
