namespace Vardlots.Core.Synthetic;

/// <summary>Names and places that the invented patients get; combined at random, so nobody in particular.</summary>
internal static class SyntheticNames
{
    public static readonly string[] Women =
    [
        "Anna", "Eva", "Maria", "Karin", "Kristina", "Lena", "Åsa", "Märta", "Sara", "Emma", "Elin", "Birgitta", "Ingrid",
        "Margareta", "Linnéa", "Malin", "Jenny", "Ulla", "Gunilla", "Astrid", "Alice", "Maja", "Ebba", "Fatima", "Amina",
        "Zahra", "Hodan", "Olena", "Natalia", "Agnieszka", "Selma", "Noor", "Leila", "Siri", "Ánná", "Tove",
    ];

    public static readonly string[] Men =
    [
        "Lars", "Anders", "Mikael", "Johan", "Erik", "Per", "Karl", "Jan", "Peter", "Göran", "Håkan", "Björn", "Pär", "Åke",
        "Sören", "Östen", "Nils", "Olof", "Gustav", "William", "Liam", "Elias", "Hugo", "Mohamed", "Ahmed", "Ali", "Omar",
        "Yusuf", "Dmytro", "Piotr", "Goran", "Mehmet", "Abdi", "Jon", "Mattias", "Tobias",
    ];

    public static readonly string[] Families =
    [
        "Andersson", "Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson", "Persson", "Svensson", "Gustafsson",
        "Jönsson", "Lindström", "Bergström", "Sjöberg", "Ström", "Åberg", "Öberg", "Hägglund", "Norén", "Östlund", "Åkerlund",
        "Sjödin", "Forsberg", "Mårtensson", "Ali", "Mohamed", "Hassan", "Ahmed", "Hussein", "Warsame", "Kovalenko", "Nowak",
        "Yilmaz", "Petrović", "Nguyen", "Haile", "Rahimi", "Blind", "Fjellström", "Kroik", "von Ström", "Dahl Öhman",
    ];

    public static readonly string[] Streets =
    [
        "Storgatan", "Kyrkgatan", "Skolgatan", "Ringvägen", "Björkvägen", "Åsvägen", "Fjällvägen", "Strandgatan", "Rådhusgatan",
        "Österängsvägen", "Prästgatan", "Sjövägen",
    ];

    /// <summary>Municipality code, town, first three digits of its postal codes. Östersund is named more often.</summary>
    public static readonly (string Municipality, string Town, string Postal)[] Places =
    [
        ("2380", "Östersund", "831"), ("2380", "Frösön", "832"), ("2380", "Östersund", "831"), ("2380", "Brunflo", "834"),
        ("2303", "Hammarstrand", "844"), ("2305", "Bräcke", "843"), ("2309", "Krokom", "835"), ("2313", "Strömsund", "833"),
        ("2321", "Järpen", "837"), ("2321", "Åre", "837"), ("2326", "Svenstavik", "845"), ("2361", "Sveg", "842"),
    ];

    /// <summary>Elsewhere: region code and the same.</summary>
    public static readonly (string Region, string Municipality, string Town, string Postal)[] OtherPlaces =
    [
        ("62", "2281", "Sundsvall", "852"), ("64", "2480", "Umeå", "903"), ("61", "2184", "Hudiksvall", "824"), ("10", "0180", "Stockholm", "118"),
    ];

    public static readonly string[] Languages = ["ar", "so", "ti", "fa", "uk", "pl", "se", "en"];
}
