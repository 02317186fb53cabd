/// All areas of pages and API; each new area is added here and to ``Endpoint/all``.
package func makeRoutes(_ services: WebServices) -> [any WebRoutes] {
    [
        DecisionRoutes(services: services), CollectionRoutes(services: services), PersonRoutes(services: services),
        ChoiceRoutes(services: services), EvidenceRoutes(services: services), PolicyRoutes(services: services),
        SignInRoutes(services: services), PointRoutes(services: services), MailboxRoutes(services: services),
    ]
}
