/// All areas of pages and API; each new area is added here and to ``Endpoint/all``.
package func makeRoutes(_ services: WebServices) -> [any WebRoutes] {
    let notices = NoticeShelf(registers: services.registers)
    return [
        DecisionRoutes(services: services), CollectionRoutes(services: services), PersonRoutes(services: services),
        PersonRecordRoutes(services: services), KeepingRoutes(services: services), WideHoldRoutes(services: services),
        EventBulkRoutes(services: services), RecordingRoutes(services: services),
        OwnRecordingRoutes(services: services),
        FigureRoutes(services: services), FigurePageRoutes(services: services),
        ChoiceRoutes(services: services), EvidenceRoutes(services: services), PolicyRoutes(services: services),
        SelectionRoutes(services: services), MassActRoutes(services: services),
        MessageRoutes(services: services),
        UnsubscribingRoutes(services: services), MailingRoutes(services: services),
        OwnMessageRoutes(services: services),
        OpenAPIRoutes(services: services),
        HomeRoutes(services: services, notices: notices), NoticeRoutes(services: services, notices: notices),
        OutsideRoutes(services: services, notices: notices),
        SignInRoutes(services: services), PointRoutes(services: services, notices: notices),
        MailboxRoutes(services: services),
        MyDataRoutes(services: services), LeavingRoutes(services: services), ActingRoutes(services: services),
        PersonChoiceRoutes(services: services),
        HistoryRoutes(services: services),
        RightsRoutes(services: services), StaffSessionRoutes(services: services), DeskRoutes(services: services),
        ClientRoutes(services: services), PeopleRoutes(services: services), ReviewRoutes(services: services),
        MeasureRoutes(services: services), RegisterRoutes(services: services),
        WithdrawalRoutes(services: services), PasswordRoutes(services: services),
        AccountRoutes(services: services), SecondFactorRoutes(services: services),
        DepartureRoutes(services: services), HoldRoutes(services: services), StaffDataRoutes(services: services),
        ReplyRoutes(services: services),
        ClassificationRoutes(services: services), MyRequestRoutes(services: services),
        PackageRoutes(services: services), PrintedFormRoutes(services: services),
        AskRoutes(services: services), RequestRoutes(services: services),
    ]
}
