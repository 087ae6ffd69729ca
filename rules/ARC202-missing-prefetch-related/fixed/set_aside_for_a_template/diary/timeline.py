from diary.models import Meal, Note, Sleep


def events_of(date):
    events = []
    _add_meals(date, events)
    _add_sleeps(date, events)
    _add_notes(date, events)
    events.sort(key=lambda event: event["time"], reverse=True)
    return events


def _add_meals(date, events):
    meals = Meal.objects.filter(time__date=date).prefetch_related("tags")
    for meal in meals:
        events.append(
            {
                "time": meal.time,
                "title": "Meal",
                "tags": meal.tags.all(),
            }
        )


def _add_sleeps(date, events):
    for sleep in Sleep.objects.filter(start__date=date).prefetch_related("tags"):
        base = {"time": sleep.start, "tags": sleep.tags.all()}
        events.extend([{**base, "title": "Asleep"}, {**base, "title": "Awake"}])


def _add_notes(date, events):
    for note in Note.objects.filter(time__date=date).prefetch_related("tags"):
        events.append({"time": note.time, "title": "Note", "tags": note.tags.all()})
