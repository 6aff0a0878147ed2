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

## Calendars of what is due.

calendar-title = Oppfølging: { $name }
calendar-title-nobody = Oppfølging uten ansvarlig
calendar-nobody = uten-ansvarlig
calendar-file = oppfolging
calendar-unknown = en uten referanse
calendar-person = Følg opp { $who }
calendar-pair = Følg opp paret { $adept } og { $mentor }
calendar-end = Avslutt paret { $adept } og { $mentor }. Skriv utfallet
calendar-afterwards = Spør hvordan det gikk med { $adept } (par med { $mentor })
calendar-overdue = Forfalt { $day }: { $what }
calendar-description = Fra arbeidsboken i Veiviser. Skriv i kolonnen «Sist fulgt opp» eller «Neste oppfølging» når du er ferdig, og hent en ny kalenderfil.
calendar-nothing = Ingenting skal følges opp: ingen rader har en dato i «Neste oppfølging», og ingen par venter.
calendar-written = { $file }: { $entries ->
    [one] én oppføring
   *[other] { $entries } oppføringer
}{ $overdue ->
    [0] .
    [one] , én er forfalt.
   *[other] , { $overdue } er forfalt.
}{ $off }
calendar-called-off = {" "}{ $entries ->
    [one] Én er avlyst, fordi paret er avsluttet.
   *[other] { $entries } er avlyst, fordi paret er avsluttet.
}
calendar-removed = Fjernet { $file }, som ikke gjelder lenger.
calendar-next = Importer filen i kalenderen din. Når du har fulgt opp, skriver du det i arbeidsboken og lager filen på nytt: oppføringene blir flyttet, ikke doblet.
calendar-next-names = Filen har navn. Importer den bare i en kalender som ingen andre ser, og slett filen etterpå.

## Figures.

stats-ending = Kan ikke lage { $file }. La navnet slutte på .html (en side som kan skrives ut) eller .xlsx (regneark).
stats-period = --since { $since } er etter --until { $until }. Bytt om.
stats-same = { $file } er arbeidsboken tallene lages fra. Velg et annet navn til rapporten.
stats-written = Skrev { $file }. { $hidden ->
    [0] Ingen tall er så små at de er skjult.
    [one] Ett tall er skjult, så ingen kan kjennes igjen.
   *[other] { $hidden } tall er skjult, så ingen kan kjennes igjen.
}

## Pairs in the workbook.

paired-erased = { $pairs ->
    [one] Ett par er borte, fordi en av de to har bedt om å bli slettet.
   *[other] { $pairs } par er borte, fordi en av de to har bedt om å bli slettet.
}
paired-taken = { $new } par tatt inn fra forslaget. { $known } sto der fra før.
paired-strangers = { $pairs } par i forslaget gjelder noen som ikke har søkt her. Se etter om forslaget er fra samme nettsted.
paired-unread = Arket «Oppfølging», { $pair }: vi forstår ikke det som står under «{ $column }». Skriv datoer som 01.02.2026, antall møter med tall, og velg utfallet i listen.
paired-half = Arket «Oppfølging»: raden med { $reference } mangler en referanse, eller har den samme to ganger. Et par trenger begge.
paired-unknown = Referansen { $reference } i arket «Oppfølging» finnes ikke blant søknadene. Se etter skrivefeil. Er søknaden slettet etter fristen, kan du la raden stå.
