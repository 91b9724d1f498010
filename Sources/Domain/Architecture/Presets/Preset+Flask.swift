extension Preset {
    /// Flask, with blueprints or views, SQLAlchemy and Alembic; one package or several, at the root or in `src`.
    static let flask = Preset(
        name: "flask", signs: [.package("flask", .python), .package("quart", .python)],
        infrastructure: pythonInfrastructure,
        domain: pythonDomain,
        application: pythonApplication,
        presentation: pythonPresentation + [
            "**/schemas.py", "{app,application}/__init__.py",
            "**/{error_handlers,errorhandlers,context_processors,jinja_filters,template_filters,filters}.py",
        ], modules: pythonModules, soft: pythonSoft, last: pythonLast)
}
