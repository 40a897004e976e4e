import { readLabelledPeople } from "../../src/plan/labelled-cell";
import { isPlaceholder, readLeads, readPartners, readResources } from "../../src/plan/people";

describe("leads", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["Housing Manager", ["Housing Manager"]],
    ["Healthy Towns Manager, ABC", ["Healthy Towns Manager, ABC"]],
    ["SDM: Early Years and Childcare, ABC", ["SDM: Early Years and Childcare, ABC"]],
    ["SDM: Community Capacity,\nSDM: Youth Support", ["SDM: Community Capacity", "SDM: Youth Support"]],
    ["SDM: Play, SDM: Youth Support", ["SDM: Play", "SDM: Youth Support"]],
    ["Sports Manager & Extended Services lead", ["Sports Manager", "Extended Services lead"]],
    ["Heads of Service and Service Managers", ["Heads of Service", "Service Managers"]],
    ["Head of Service, Young People & Access", ["Head of Service, Young People & Access"]],
    ["Children and Families Manager", ["Children and Families Manager"]],
    ["Head of Leisure and Culture", ["Head of Leisure and Culture"]],
    ["Chief Nurse, Medical Director", ["Chief Nurse", "Medical Director"]],
    ["Service Manager, Early Help, Team Manager, Front Door", ["Service Manager, Early Help", "Team Manager, Front Door"]],
    ["Duty Manager, Police DI", ["Duty Manager", "Police DI"]],
    ["General Manager, Surgery", ["General Manager, Surgery"]],
    ["Engagement Officer, HR & OD", ["Engagement Officer", "HR & OD"]],
    ["HR & OD", ["HR & OD"]],
    ["#N/A", []],
    ["Al White (Schools), Di Black (Public Health)", ["Al White (Schools)", "Di Black (Public Health)"]],
    ["J Smith/T Brown", ["J Smith", "T Brown"]],
    ["Housing Manager (Council) and CEO (Shelter)", ["Housing Manager (Council)", "CEO (Shelter)"]],
    ["Director of Public Health/Head of Housing", ["Director of Public Health", "Head of Housing"]],
    ["AB / CD", ["AB", "CD"]],
    ["Schools and VSO", ["Schools", "VSO"]],
    ["VSO/Colleges", ["VSO", "Colleges"]],
    ["Head of Service\nIntegrated\nSupport", ["Head of Service Integrated Support"]],
    ["Head of Service\nSocial Care", ["Head of Service Social Care"]],
    ["Head of Service Learning\nHead of Service Housing", ["Head of Service Learning", "Head of Service Housing"]],
    ["Director of\nPublic Health", ["Director of Public Health"]],
    ["Youth Manager; Play Manager", ["Youth Manager", "Play Manager"]],
    ["For the county:\nService Director (Strategy)", ["Service Director (Strategy)"]],
    ["• Ann Lee\n• Tom Brown", ["Ann Lee", "Tom Brown"]],
    ["Ann Lee, Tom Brown and Jo Field", ["Ann Lee", "Tom Brown", "Jo Field"]],
    ["Ann Lee (Housing Manager)", ["Ann Lee (Housing Manager)"]],
    ["Head of Midwifery\nHead of Midwifery", ["Head of Midwifery"]],
    ["Chief Executive", ["Chief Executive"]],
    ["Parks Team, Police", ["Parks Team", "Police"]],
    ["Public Health, Youth Service, Probation", ["Public Health", "Youth Service", "Probation"]],
    ["Walks Lead, Young People's Outdoor Team, ABC", ["Walks Lead, Young People's Outdoor Team, ABC"]],
    ["Outdoor Team, ABC", ["Outdoor Team, ABC"]],
    ["Deputy Head & SENCO", ["Deputy Head", "SENCO"]],
    ["tbc", []],
    ["TBA\nPlanning Officer", ["Planning Officer"]],
    ["?", []],
  ])("%j", (text, expected) => expect(readLeads(text)).toEqual(expected));
});

describe("partners", () => {
  test.each<[string, string[]]>([
    ["LA & VCS", ["LA", "VCS"]],
    ["#REF!", []],
    ["Police, NHS, Schools", ["Police", "NHS", "Schools"]],
    ["Police; Fire Service;", ["Police", "Fire Service"]],
    ["Schools, FE Colleges\nNHS, Housing", ["Schools", "FE Colleges", "NHS", "Housing"]],
    ["Schools, Children's Services. Primary Care", ["Schools", "Children's Services", "Primary Care"]],
    ["County Council (Planning, Economy and Performance), Police", ["County Council (Planning, Economy and Performance)", "Police"]],
    ["Schools and Colleges", ["Schools and Colleges"]],
    ["• Police\n• Probation", ["Police", "Probation"]],
    ["Police, Police, Schools", ["Police", "Schools"]],
    ["Police, Schools and", ["Police", "Schools and"]],
    ["Schools, etc.", ["Schools"]],
    ["Women's Aid (North\nand South), Police", ["Women's Aid (North and South)", "Police"]],
    ["", []],
    ["Police, Probation & YOS", ["Police", "Probation", "YOS"]],
    ["Schools, Health & Safety", ["Schools", "Health & Safety"]],
    ["1. Police\n2. Health", ["Police", "Health"]],
    ["Youth Service/ Connexions", ["Youth Service", "Connexions"]],
  ])("%j", (text, expected) => expect(readPartners(text)).toEqual(expected));
});

describe("resources", () => {
  test.each<[string, string[]]>([
    ["£286,000", ["£286,000"]],
    ["£442,266\n£244,000", ["£442,266", "£244,000"]],
    ["£6.3 million", ["£6.3 million"]],
    ["Council / NHS / ABG and other sources", ["Council", "NHS", "ABG", "other sources"]],
    ["Base budget, Sure Start Grant", ["Base budget", "Sure Start Grant"]],
    ["Standards Fund (Primary and Secondary)", ["Standards Fund (Primary and Secondary)"]],
    ["Schools/colleges are key providers.", ["Schools/colleges are key providers"]],
    ["Community Safety,\nPolice", ["Community Safety", "Police"]],
    ["", []],
    ["N/A", []],
    ["£5k grant\nn/a", ["£5k grant"]],
    ["1. Staff time\n2. £2,000", ["Staff time", "£2,000"]],
  ])("%j", (text, expected) => expect(readResources(text)).toEqual(expected));
});

test.each(["tbc", "TBA", "?", "vacant", "To be confirmed", "(tbc)", "n/a"])("%j names nobody", (text) => expect(isPlaceholder(text)).toBe(true));
test.each(["Tomas Bea", "Vacancies Manager", "Housing"])("%j names somebody", (text) => expect(isPlaceholder(text)).toBe(false));

describe("a cell with labels", () => {
  test("organisation, leads and partners", () => {
    const people = readLabelledPeople("Lead Org: County Council\nLead Officers: Strategic Lead, Youth\nPlay Manager\nOther partners: Police\nHousing", true);
    expect(people.organisations).toEqual(["County Council"]);
    expect(people.leads).toEqual(["Strategic Lead, Youth", "Play Manager"]);
    expect(people.partners).toEqual(["Police", "Housing"]);
  });

  test("a label alone on its line", () => {
    const people = readLabelledPeople("Lead Officer:\nYouth Manager\nPartners:\nPolice", true);
    expect(people.leads).toEqual(["Youth Manager"]);
    expect(people.partners).toEqual(["Police"]);
  });

  test("an empty label", () => {
    const people = readLabelledPeople("Lead Officer: Youth Manager\nOther partners:", true);
    expect(people.partners).toEqual([]);
    expect(people.texts.partners).toBe("");
  });

  test("partners on one line are separated by commas", () => {
    expect(readLabelledPeople("Lead: Youth Manager\nPartners: Police, Schools", true).partners).toEqual(["Police", "Schools"]);
  });

  test("without the partners' label, what names no post is a partner", () => {
    const people = readLabelledPeople("Lead Officer: Youth Justice Manager\nSchools\nVoluntary Sector", true);
    expect(people.leads).toEqual(["Youth Justice Manager"]);
    expect(people.partners).toEqual(["Schools", "Voluntary Sector"]);
  });
});
