from django.core.mail import send_mail
from django.shortcuts import redirect
from django.views import View


class OrderView(View):
    def post(self, request):
        self.work(request)
        return redirect("home")

    def work(self, request):
        raise NotImplementedError


class CloseOrder(OrderView):
    def work(self, request):
        send_mail("Closed", "...", None, [request.user.email])  # ARC401 (view OrderView.post → CloseOrder.work)


class Tells:
    def work(self, request):
        send_mail("Told", "...", None, [request.user.email])  # ARC401 (view OrderView.post → Tells.work)


class TellOfOrder(Tells, OrderView):
    pass
