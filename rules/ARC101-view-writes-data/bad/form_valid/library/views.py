from django.contrib.auth.mixins import LoginRequiredMixin
from django.urls import reverse_lazy
from django.views.generic import CreateView

from .models import Copy, Loan, LoanEvent


class LoanCreateView(LoginRequiredMixin, CreateView):
    model = Loan
    fields = ["copy"]
    success_url = reverse_lazy("loan-list")

    def form_valid(self, form):
        form.instance.reader = self.request.user
        response = super().form_valid(form)
        Copy.objects.filter(pk=self.object.copy_id).update(is_lent=True)  # ARC101 form_valid
        LoanEvent.objects.create(loan=self.object, kind="lent")
        return response
