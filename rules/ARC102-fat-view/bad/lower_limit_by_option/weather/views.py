from django.http import JsonResponse


def advice(request, celsius):  # ARC102 advice
    if celsius < 0:
        text = "Stay in."
    elif celsius < 10:
        text = "Take a coat."
    elif celsius < 20:
        text = "Take a jumper."
    elif celsius < 30:
        text = "Enjoy."
    elif celsius < 40:
        text = "Drink water."
    else:
        text = "Stay in the shade."
    if request.GET.get("shout"):
        text = text.upper()
    return JsonResponse({"advice": text})
