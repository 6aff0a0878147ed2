### What shows in the rendered pages.

form-shell = Malen viser ikke «{ $name }» nøyaktig én gang, og da kan ikke skjemaet sendes inn.
form-shell-help = Skriv «<title>{"{{ page.window_title }}"}</title>», «{"{{ page.alert }}"}», «{"{{ page.progress }}"}» og «{"{{ page.form }}"}» én gang hver, i den rekkefølgen.
form-components = Skjemakomponentene kan ikke brukes alene: { $error }
form-components-help = Bruk bare komponenter og filtre fra mappen «form» i dem.
component-call-body = «{ $name }» trenger en tekst mellom to tagger.
component-call-body-help = Skriv «{"{"}% <{ $name }> %{"}», teksten og «{"}% </{ $name }> %{"}"}», hver på sin linje.
component-call = «{ $name }» kan ikke brukes slik: { $error }.
component-call-help = Rett argumentene.
template-error-page-help = Rett malen. Feilen viste seg på siden «{ $page }».
template-error-use = Malen kan ikke brukes: { $what }.
template-error-other = Malen kan ikke brukes: { $error }
missing-template = Temaet «{ $theme }» mangler malen «{ $name }».
missing-template-help = Lag filen templates/{ $name }, eller la temaet utvide et tema som har den.
unknown-footnote = Fotnoten «{ $label }» har ingen tekst.
unknown-footnote-help = Skriv teksten på en egen linje: «[^{ $label }]: …».
