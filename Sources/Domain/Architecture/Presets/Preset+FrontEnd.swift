extension Preset {
    /// What runs in the browser, with a manifest of its own: presentation as a whole, but for what builds it.
    static let frontEnd = Preset(
        name: "front-end",
        signs: [
            "react", "vue", "svelte", "@angular/core", "next", "nuxt", "preact", "solid-js", "astro", "vite", "gatsby",
            "@sveltejs/kit", "ember-source", "react-native", "expo", "lit", "alpinejs", "htmx.org",
        ].map { .package($0, .node) },
        infrastructure: operations + ["angular.json", "*.config.{js,ts,mjs,cjs}", "quasar.conf.js"],
        domain: [], application: [], presentation: ["**/*.*"], last: LayerPatterns(),
        hasBrowserTree: false)
}
