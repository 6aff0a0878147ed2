### Follow-up of pairs: settings.

follow-up-both = [follow_up] has both “months” and “until”, but a pair can only last in one of these ways.
follow-up-both-help = Keep “months” if every pair lasts equally long. Keep “until” if all end on the same day.
follow-up-meetings = “meetings” in [follow_up] does not say how many meetings a pair is to have.
follow-up-meetings-help = Write a number, for example meetings = 6, or {"{"} least = 4, most = 5 {"}"}, or {"{"} monthly = 1 {"}"}.
follow-up-order = The check-ins in “check_ins” are not in order.
follow-up-order-help = Write the first one first, and each only once: check_ins = [{"{"} weeks = 2 {"}"}, {"{"} months = 3 {"}"}].
follow-up-time = Here one time is to stand: a number for “months”, “weeks” or “days”.
follow-up-time-help = Write for example {"{"} weeks = 2 {"}"} or {"{"} months = 3 {"}"}.
follow-up-number = { $number } cannot stand here in [follow_up].
follow-up-number-help = Write a whole number from 1 to { $most }.
follow-up-late = A check-in in “check_ins” comes when the pairs are over: they last { $months } months.
follow-up-late-help = Take it out. The end is always a check-in, and for after the end there is “afterwards”.

