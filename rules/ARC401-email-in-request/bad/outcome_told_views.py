from smtplib import SMTPException

from django.contrib import messages
from django.core.mail import EmailMessage, send_mail
from django.http import JsonResponse
from django.shortcuts import redirect


def send_test_mail(email):
    send_mail("Test", "It works.", None, [email])  # ARC401 (view tools → outcome_told_views.send_test_mail) and is told how that went: send it from a task that keeps this, or name outcome_told_views.send_test_mail in --arc-effects


def tools(request):
    try:
        send_test_mail(request.POST["email"])
        messages.success(request, "Sent.")
    except Exception as error:
        messages.error(request, f"Not sent: {error}")
    return redirect("tools")


def submit(text):
    message = EmailMessage("Hello", text, to=["ada@example.com"])
    try:
        message.send()  # ARC401 (view compose → outcome_told_views.submit) and is told how that went
    except OSError as error:
        return False, str(error)
    return True, None


def compose(request):
    is_sent, error = submit(request.POST["text"])
    if not is_sent:
        return JsonResponse({"error": error}, status=400)
    return JsonResponse({})


def logged(request):
    try:
        send_mail("Hello", "", None, ["ada@example.com"])  # ARC401 (view logged): send it from a task
    except SMTPException:
        print("not sent")
    return redirect("tools")


def raised_anew(request):
    try:
        send_mail("Hello", "", None, ["ada@example.com"])  # ARC401 (view raised_anew): send it from a task
    except OSError:
        print("not sent")
        raise
    return redirect("tools")


def counted(request):
    sent = send_mail("Hello", "", None, ["ada@example.com"])  # ARC401 (view counted) and is told how that went
    return JsonResponse({"sent": sent})


def another_error(request):
    try:
        send_mail("Hello", "", None, [request.POST["email"]])  # ARC401 (view another_error): send it from a task
    except KeyError:
        return JsonResponse({"error": "no address"}, status=400)
    return redirect("tools")


def notify(email):
    send_mail("News", "", None, [email])  # ARC401 (view notify_quietly → outcome_told_views.notify): send it from a task


def notify_loudly(request):
    try:
        notify(request.POST["email"])
    except OSError:
        return JsonResponse({}, status=500)
    return JsonResponse({})


def notify_quietly(request):
    notify(request.user.email)
    return redirect("tools")
