from diary.models import Meal, Note, Sleep


def events_of(date):
    events = []
    _add_meals(date, events)
    _add_sleeps(date, events)
    _add_notes(date, events)
    events.sort(key=lambda event: event["time"], reverse=True)
    return events


def _add_meals(date, events):
    for meal in Meal.objects.filter(time__date=date).prefetch_related("tags"):
        events.append({"time": meal.time, "title": "Meal", "tags": meal.tags.all()})


def _add_sleeps(date, events):
    for sleep in Sleep.objects.filter(start__date=date):
        event = {"time": sleep.start, "title": "Asleep", "tags": sleep.tags.all()}
        event["tags"] = ""  # they are not shown
        events.append(event)


def _add_notes(date, events):
    """Nothing shows under which tags a note is filed."""
    for note in Note.objects.filter(time__date=date):
        events.append({"time": note.time, "title": "Note", "filed": note.tags.all()})
