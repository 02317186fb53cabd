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
    private static let items: [Item] = []

    /// Those that lead where this principal may go; none on pages of the server itself.
    package static func items(for principal: Principal, at controller: ControllerID?) -> [NavigationItem] {
        guard let controller, principal != .anonymous else { return [] }
        return items.filter { $0.endpoint.access != .anyone && $0.endpoint.access.admits(principal, at: controller) }
            .map { NavigationItem($0.path(controller), $0.label) }
    }
}
