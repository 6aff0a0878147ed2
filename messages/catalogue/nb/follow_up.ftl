### Follow-up of pairs: settings.

follow-up-both = [follow_up] har både «months» og «until», men et par kan bare vare på én av måtene.
follow-up-both-help = Behold «months» hvis hvert par varer like lenge. Behold «until» hvis alle slutter samme dag.
follow-up-meetings = «meetings» i [follow_up] sier ikke hvor mange møter et par skal ha.
follow-up-meetings-help = Skriv et tall, for eksempel meetings = 6, eller {"{"} least = 4, most = 5 {"}"}, eller {"{"} monthly = 1 {"}"}.
follow-up-order = Oppfølgingene i «check_ins» står ikke i rekkefølge.
follow-up-order-help = Skriv den første først, og hver bare én gang: check_ins = [{"{"} weeks = 2 {"}"}, {"{"} months = 3 {"}"}].
follow-up-time = Her skal det stå én tid: et tall for «months», «weeks» eller «days».
follow-up-time-help = Skriv for eksempel {"{"} weeks = 2 {"}"} eller {"{"} months = 3 {"}"}.
follow-up-number = { $number } kan ikke stå her i [follow_up].
follow-up-number-help = Skriv et heltall fra 1 til { $most }.
follow-up-late = En oppfølging i «check_ins» kommer når parene er ferdige: de varer i { $months } måneder.
follow-up-late-help = Ta den ut. Slutten er alltid en oppfølging, og etter slutten skriver dere «afterwards».

