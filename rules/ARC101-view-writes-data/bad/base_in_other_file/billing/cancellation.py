from django.shortcuts import get_object_or_404, redirect

from .models import Cancellation, Subscription
from .pages import BillingPage


class CancelPage(BillingPage):
    template_name = "billing/cancel.html"

    def post(self, request, pk):
        subscription = get_object_or_404(Subscription, pk=pk)
        subscription.is_active = False
        subscription.save()  # ARC101 post
        Cancellation.objects.create(subscription=subscription, reason=request.POST["reason"])
        return redirect("billing")
