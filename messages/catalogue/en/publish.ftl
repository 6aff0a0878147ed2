### Headers, redirects, generated pages.
