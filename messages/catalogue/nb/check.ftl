### What shows when all of a site is in place.

broken-path-help-slash = Skriv «{ $path }», med skråstrek på slutten.

unused-switch = Regelen «{ $rule }» er slått av her, men den har ikke noe å si.
unused-switch-help = Slett dette, så neste feil blir vist.

broken-link = Lenken «{ $target }» går til en side som ikke finnes.
broken-link-help-draft = Siden er et utkast. Ta lenken bort til siden skal ut.
broken-link-help-outside = Lenken går ut av mappen for språket. Ta bort noen av «../».
broken-link-help = Lag siden «{ $key }», eller lenk til en som finnes.
broken-link-help-near = Mente du «/{ $near }.md»?
broken-path = Lenken «{ $target }» går til en adresse som ikke finnes på nettstedet.
broken-path-help = Lenk heller til filen, for eksempel «/om.md».
missing-file-link = Filen «{ $target }» finnes ikke på nettstedet.
missing-file-help = Legg filen i mappen content/{ $site }/files, og skriv «/files/» foran navnet.
bad-link = Lenken «{ $target }» er verken en side, en fil eller en nettadresse.
bad-link-help-mail = Skriv «mailto:{ $target }».
bad-link-help-web = Skriv «https://{ $target }».
bad-link-help = Lenk til en side med filnavnet («om.md»), eller skriv hele adressen («https://…»).
broken-fragment = Lenken «{ $target }» går til en overskrift som ikke finnes på siden «{ $page }».
broken-fragment-help = Ta bort «#» og det som følger.
unknown-component = Komponenten «{ $name }» finnes ikke i temaet.
unknown-argument = Komponenten «{ $name }» har ikke feltet «{ $field }».
unknown-argument-help-none = Ta det bort: komponenten har ingen felt.
unknown-argument-help = Den har { $fields }.
missing-argument = Komponenten «{ $name }» mangler feltet «{ $field }».
missing-argument-help = Skriv { $field }="…" i den.
wrong-argument = Feltet «{ $field }» i komponenten «{ $name }» skal være { $what }.
wrong-argument-help = Skriv { $field }={ $example }.
unknown-group = Ingen av kontaktene på nettstedet hører til gruppen «{ $group }».
unknown-group-help = Gi kontaktene group = "…" i site.toml, eller ta bort group her.
unknown-topic = Nettstedet har ikke emnet «{ $topic }».
unknown-topic-help = Legg det til under [topics] i site.toml, med navn på hvert språk.
unknown-data = Nettstedet har ingen tabell som heter «{ $name }».
unknown-data-help = Lag filen data/{ $name }.csv i mappen til nettstedet.
unknown-color = Temaet har ingen farge som heter «{ $token }», så den blir ikke brukt.
top-heading = Tittelen på siden er den øverste overskriften, så teksten kan ikke ha en til.
top-heading-help = Bruk ## i stedet for #.
heading-level = Overskriften hopper fra nivå { $above } til nivå { $level }.
heading-level-help = Bruk { $marks }, så de som hører siden lest opp, finner fram.
missing-description = Siden mangler «description», som vises i søk og i lister.
missing-description-help = Legg til en linje som description = "Én setning om hva siden handler om."
missing-date = Artikkelen mangler dato, så vi vet ikke hvor den hører til i listen over nyheter.
missing-date-help = Legg til en linje som date = 2026-11-22.
missing-home = Nettstedet mangler forside på { $language }.
missing-home-help = Lag filen, med title og description øverst.
missing-index = Mappen «{ $folder }» mangler filen index.md, så adressen til mappen viser ingenting.
missing-picture-elsewhere = Bildet «{ $src }» ligger på et annet nettsted, så leseren blir sporet der.
missing-picture-elsewhere-help = Last ned bildet, legg det i mappen files, og skriv «/files/navn.jpg».
missing-picture = Bildet «{ $src }» finnes ikke på nettstedet.
missing-alt = Bildet «{ $src }» mangler en tekst som sier hva det viser, for dem som ikke ser det.
missing-alt-help = Skriv den i hakeparentesen: ![hva bildet viser]({ $src }). Er bildet bare pynt, skriv {"{{"} <figure src="{ $src }" alt="" /> {"}}"}.
missing-picture-logo = Logoen «{ $src }» finnes ikke på nettstedet.
missing-picture-logo-help = Legg filen i mappen files, og skriv «/files/» foran navnet.
stray-braces = «{ $text }» hører ikke til noe, og blir stående i teksten slik det er skrevet.
stray-braces-help = Et ord skrives {"{{ adept.plural }}, og en komponent {{ <news /> }} eller {% <facts> %}"}, alene på linjen.
raw-html = «{ $tag }» er HTML, som ikke kan brukes i teksten.
raw-html-help = Skriv det med Markdown, eller bruk en komponent. Tegnet < skrives \<.

stray-mark-heading = «{ $written }» er ikke blitt en overskrift, så leserne ser nummertegnene.
stray-mark-heading-help = Sett et mellomrom etter dem: «## Om oss».
stray-mark-bold = Stjernene i «{ $written }» har ikke gjort noe fett, så leserne ser dem.
stray-mark-bold-help = Sett to stjerner på hver side, tett inntil ordene: «**viktig ord**».
stray-mark-link = «{ $written }» er ikke blitt en lenke, så leserne ser tegnene.
stray-mark-link-help = Skriv [ordene](adressen) uten mellomrom mellom ] og (, og uten mellomrom i adressen.
stray-mark-table = Linjen er ikke blitt en del av en tabell, så leserne ser strekene.
stray-mark-table-help = Skriv «|---|---|» på linjen under overskriftene i tabellen, med like mange felt, og en tom linje før tabellen.
stray-mark-item = «{ $written }» er ikke blitt et punkt i en liste.
stray-mark-item-help = Sett et mellomrom etter tegnet: «- kaffe», «1. Kaffe».
uneven-override = Siden er nettstedets egen på { $of }, men på { $language } er den arvet fra { $base }. Leserne får ulike sider.
uneven-override-help = Lag { $path } med det samme på { $language }, eller slett denne og bruk siden som arves.

## Links to other sites.

gone-link = Siden «{ $target }» finnes ikke lenger hos det andre nettstedet (det svarer { $status }).
gone-link-help = Finn den nye adressen, eller ta lenken bort.
moved-link = Siden «{ $target }» har flyttet for godt.
moved-link-help = Skriv den nye adressen: { $address }
unreachable-link = Nettstedet svarer ikke på «{ $target }».
unreachable-link-status = Nettstedet svarer med en feil ({ $status }) på «{ $target }».
unreachable-link-circle = Nettstedet sender leseren i ring fra «{ $target }».
unreachable-link-host = Det finnes ikke noe nettsted med adressen «{ $target }».
unreachable-link-help = Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker.
unreachable-link-closed = Adressen «{ $target }» er i et lukket nett, så leserne kommer ikke dit.
unreachable-link-closed-help = Lenk til en side som alle kan åpne.
