from diary.timeline import events_of
from django.utils import timezone
from django.views.generic import TemplateView


def _prepare(context, date):
    context["events"] = events_of(date)
    context["date"] = date


class Day(TemplateView):
    template_name = "diary/day.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        _prepare(context, timezone.localdate())
        return context
