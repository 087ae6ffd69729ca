from django.http import JsonResponse


def route_call(request, digits):
    if digits == "1":
        target = "sales"
    elif digits == "2":
        target = "support"
    elif digits == "3":
        target = "billing"
    elif digits == "4":
        target = "returns"
    elif digits == "5":
        target = "press"
    elif digits == "6":
        target = "jobs"
    elif digits == "7":
        target = "investors"
    elif digits == "8":
        target = "directions"
    elif digits == "9":
        target = "operator"
    elif digits == "0":
        target = "menu"
    elif digits == "*":
        target = "back"
    elif digits == "#":
        target = "hang-up"
    else:
        target = "operator"
    if request.GET.get("loud"):
        target = target.upper()
    return JsonResponse({"target": target})
