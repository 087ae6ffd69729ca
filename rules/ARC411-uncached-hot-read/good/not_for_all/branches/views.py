from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db.models import F
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.views.generic import CreateView, DeleteView, ListView
from rest_framework import viewsets
from rest_framework.permissions import AllowAny, IsAuthenticated

from .forms import ReviewForm
from .models import Branch, Course, Donor, Event, Gift, Magazine, Poster, Quote, Request, Room
from .models import Shelf, Statistic, Visit
from .serializers import BranchSerializer, RequestSerializer
from .services import rename


class OwnBranches(LoginRequiredMixin, ListView):
    model = Branch


@method_decorator(login_required, name="dispatch")
class StaffBranches(ListView):
    model = Branch


class RouteGuarded(ListView):
    model = Branch


@login_required
def guarded(request):
    return render(request, "branches/branch_list.html", {"branch_list": Branch.objects.all()})


class CheckedInCode(ListView):
    model = Branch

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect("login")
        return super().dispatch(request, *args, **kwargs)


class GreetedBranches(ListView):
    """The list's own template shows who is there."""

    model = Branch
    template_name = "branches/greeted.html"


class ChosenInSession(ListView):
    model = Branch

    def get_queryset(self):
        return Branch.objects.filter(name=self.request.session.get("branch"))


class MemberBranches(viewsets.ReadOnlyModelViewSet):
    queryset = Branch.objects.all()
    serializer_class = BranchSerializer
    permission_classes = [IsAuthenticated]


class RequestViewSet(viewsets.ModelViewSet):
    """Clients write the rows that it lists."""

    queryset = Request.objects.all()
    serializer_class = RequestSerializer
    permission_classes = [AllowAny]


class ReviewedBranches(ListView):
    """Visitors write what is shown beside the rows."""

    model = Branch
    template_name = "branches/reviewed.html"


class AddReview(CreateView):
    form_class = ReviewForm


class Shelves(ListView):
    """The rows go with their owner's account."""

    model = Shelf
    template_name = "branches/titles.html"


class Visits(ListView):
    """Nothing is known to write them."""

    model = Visit
    template_name = "branches/titles.html"


def quotes(request):
    found = Quote.objects.order_by("pk")
    found.update(seen=F("seen") + 1)
    return render(request, "branches/titles.html", {"titles": found})


class Statistics(ListView):
    """The database makes these rows."""

    model = Statistic
    template_name = "branches/titles.html"


class Rooms(ListView):
    """Another order each time."""

    template_name = "branches/titles.html"
    queryset = Room.objects.order_by("?")


class Gifts(ListView):
    """They go when their donor goes."""

    model = Gift
    template_name = "branches/titles.html"


class DeleteDonor(DeleteView):
    model = Donor


class Posters(ListView):
    model = Poster
    template_name = "branches/titles.html"


def rename_poster(request, pk):
    poster = get_object_or_404(Poster, pk=pk)
    rename(poster, request.POST["title"])
    return HttpResponse()


class Courses(ListView):
    model = Course
    template_name = "branches/titles.html"


def magazines(request):
    """One view for reading and for writing."""
    if request.method == "POST":
        Magazine.objects.create(title=request.POST["title"])
    return render(request, "branches/titles.html", {"titles": Magazine.objects.all()})


def events(request):
    """Nothing routes to it."""
    return JsonResponse({"events": list(Event.objects.values())})
