import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Messages
import Vocabulary

// | method and path                           | who   | calls                    |
// |-------------------------------------------|-------|--------------------------|
// | GET  /c/:controller/staff/account/address | staff | `StaffAddresses.address` |
// | POST /c/:controller/staff/account/address | staff | `StaffAddresses.set`     |

/// A member of staff says where the house writes to them.
struct StaffAddressRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showStaffAddress) { _, context in
            let typed = try await services.staffAddress(context)?.revealingPersonalData() ?? ""
            return .page(page(try context.requireController().id, typed, context).page(context.voice))
        }
        book.form(.setStaffAddress, set)
    }

    private func page(_ controller: ControllerID, _ typed: String, _ context: ZavetContext) -> StaffAddressPage {
        StaffAddressPage(controller: controller, token: context.formToken, typed: typed)
    }

    @Sendable private func set(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        let typed = fields.text(StaffAddressPage.address)
        let address = typed.isEmpty ? nil : Sealed(typed)
        if let address, (try? MailAddress(address)) == nil {
            var page = page(controller, typed, context)
            page.mistakes = [
                .init(field: StaffAddressPage.address, message: context.voice(ReminderText.addressWrong))
            ]
            return .page(page.page(context.voice))
        }
        let (addresses, now) = (try services.staffAddresses(at: controller), context.now)
        try await services.accounts.writeAccounts {
            try addresses.set(address, of: staff, by: .staff(staff), now: now, in: $0)
        }
        return .redirect(to: .staffAccount(controller))
    }
}

extension WebServices {
    /// - Throws: ``RequestFailure`` `not-found` for a firm without accounts.
    func staffAddresses(at controller: ControllerID) throws(RequestFailure) -> StaffAddresses {
        guard let key = accountsKeys[controller] else { throw RequestFailure(.notFound) }
        return StaffAddresses(controller: controller, key: key, ids: ids, random: random)
    }

    /// The address of whoever is signed in; `nil` where none was entered.
    func staffAddress(_ context: ZavetContext) async throws -> Sealed<String>? {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        let addresses = try staffAddresses(at: controller)
        return try await accounts.readAccounts { try addresses.address(of: staff, in: $0) }
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showStaffAddress = Endpoint(.get, .staffAddress(firm), .page, for: .anyStaff)
    static let setStaffAddress = Endpoint(.post, .staffAddress(firm), .form, for: .anyStaff)

    static let staffAddressPages = [showStaffAddress, setStaffAddress]
}
