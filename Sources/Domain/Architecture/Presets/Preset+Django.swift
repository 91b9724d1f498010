extension Preset {
    /// Django, plain or with its REST framework: one directory an application, and one for the project.
    static let django = Preset(
        name: "django", signs: [.package("django", .python), .package("djangorestframework", .python)],
        infrastructure: pythonInfrastructure + [
            "**/settings/**", "**/settings.py", "**/{apps,routers,backends,storages,storage_backends}.py",
            "**/fixtures/**",
        ],
        domain: pythonDomain + [
            "**/{managers,querysets,validators,choices,fields}.py", "**/{managers,querysets}/**",
        ],
        application: pythonApplication + [
            "**/{signals,receivers,selectors,permissions,policies}.py", "**/{selectors,signals}/**",
        ],
        presentation: pythonPresentation + [
            "**/{urls,admin,viewsets,schema,feeds,sitemaps,widgets,context_processors,consumers,routing,filters}.py",
            "**/{admin,viewsets,urls,graphql,templatetags,widgets}/**", "**/management/commands/**",
        ])
}
