### What shows in the rendered pages.

form-shell = The template does not show “{ $name }” exactly once, so the form cannot be sent.
form-shell-help = Write “<title>{"{{ page.window_title }}"}</title>”, “{"{{ page.alert }}"}”, “{"{{ page.progress }}"}” and “{"{{ page.form }}"}” once each, in that order.
form-components = The form components cannot be used on their own: { $error }
form-components-help = Use only components and filters from the folder “form” in them.
component-call-body = “{ $name }” needs a text between two tags.
component-call-body-help = Write “{"{"}% <{ $name }> %{"}”, the text and “{"}% </{ $name }> %{"}"}”, each on its own line.
component-call = “{ $name }” cannot be used like this: { $error }.
component-call-help = Correct the arguments.
template-error-page-help = Correct the template. The mistake showed on the page “{ $page }”.
template-error-use = The template cannot be used: { $what }.
template-error-other = The template cannot be used: { $error }
missing-template = The theme “{ $theme }” has no template “{ $name }”.
missing-template-help = Make the file templates/{ $name }, or let the theme extend one that has it.
unknown-footnote = The footnote “{ $label }” has no text.
unknown-footnote-help = Write the text on a line of its own: “[^{ $label }]: …”.
