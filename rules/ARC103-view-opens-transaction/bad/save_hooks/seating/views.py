from django.db import transaction
from django.views import generic

from .forms import NameForm, PlanForm
from .models import Plan


class PlanCreateView(generic.CreateView):
    model = Plan
    form_class = PlanForm

    @transaction.atomic  # ARC103 around super().form_valid() and object.log(): move both into a service that takes form.cleaned_data
    def form_valid(self, form):
        response = super().form_valid(form)
        self.object.log("added")
        return response


class PlanDeleteView(generic.DeleteView):
    model = Plan

    @transaction.atomic  # ARC103 around object.log() and super().form_valid(): move both into a service
    def form_valid(self, form):
        self.object.log("removed")
        return super().form_valid(form)


class NameView(generic.FormView):
    form_class = NameForm

    @transaction.atomic  # ARC103 opens a transaction: move what belongs together into a service
    def form_valid(self, form):
        plan = Plan(name=form.cleaned_data["name"])
        self.extra_context = {"shown": plan.shown()}
        return super().form_valid(form)
