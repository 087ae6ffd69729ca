from django.shortcuts import render
from django.views.generic import TemplateView


def mine(request):
    teams = request.user.teams.prefetch_related("chores")
    return render(request, "teams/mine.html", {"teams": teams})


class Led(TemplateView):
    """Each of them has its lead from the start: the user whose teams these are."""

    template_name = "teams/led.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["teams"] = self.request.user.led_teams.all()
        return context
