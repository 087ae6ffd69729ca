from django.shortcuts import render
from django.views.generic import TemplateView


def mine(request):
    teams = request.user.teams.all()  # ARC202 Team.chores
    return render(request, "teams/mine.html", {"teams": teams})


class Mine(TemplateView):
    template_name = "teams/mine.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["teams"] = self.request.user.teams.all()  # ARC202 Team.chores
        return context
