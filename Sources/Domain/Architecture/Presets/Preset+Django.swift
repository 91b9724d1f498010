extension Preset {
    /// Django, plain or with its REST framework: one directory an application, and one for the project.
    static let django = Preset(
        name: "django", signs: [.package("django", .python), .package("djangorestframework", .python)],
        infrastructure: pythonInfrastructure + [
            "**/{apps,routers,backends,storages,storage_backends}.py", "**/fixtures/**",
        ],
        domain: pythonDomain + ["**/{querysets,validators,choices,fields}.py", "**/{managers,querysets}/**"],
        application: pythonApplication + [
            "**/{receivers,selectors,permissions,policies}.py", "**/{selectors,signals}/**",
        ],
        presentation: pythonPresentation + [
            "**/{urls,urls_*,admin,viewsets,schema,schemas,feeds,sitemaps,widgets,consumers,routing,filters}.py",
            "**/{context_processors,template_tags}.py",
            "**/{admin,viewsets,urls,templatetags,widgets}/**", "**/management/**/*.py",
        ], modules: pythonModules, soft: pythonSoft, last: pythonLast)
}
