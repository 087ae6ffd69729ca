from django.db import transaction
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import DetailView, FormView

from . import services
from .models import Exam


class GradeView(DetailView):
    model = Exam

    def post(self, request, pk):
        with transaction.atomic():  # ARC103 post
            services.grade(self.get_object())
        return redirect("exam-list")


class RegradeView(FormView):
    template_name = "exams/regrade.html"

    @transaction.atomic  # ARC103 form_valid
    def form_valid(self, form):
        services.grade(form.cleaned_data["exam"])
        return redirect("exam-list")


class UngradeView(DetailView):
    model = Exam

    @method_decorator(transaction.atomic)  # ARC103 post
    def post(self, request, pk):
        services.grade(self.get_object())
        return redirect("exam-list")
